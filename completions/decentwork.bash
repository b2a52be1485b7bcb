# SPDX-FileCopyrightText: the decentwork developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Made from the table of commands by 'make generated'.
_decentwork()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local command=learn options= verbs= ids= i
    COMPREPLY=()
    case $before in
    --learner) return ;;
    --language) return ;;
    --data) COMPREPLY=($(compgen -d -- "$word")); return ;;
    --courses) COMPREPLY=($(compgen -d -- "$word")); return ;;
    --colour) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
    --theme) COMPREPLY=($(compgen -W 'auto default light contrast mono' -- "$word")); return ;;
    --format) COMPREPLY=($(compgen -W 'table csv json' -- "$word")); return ;;
    --reset) return ;;
    --id) return ;;
    esac
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        learn|list|progress|learner|new|preview|check|translate) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    case $command in
    learn) options='--learner --language --data --courses --plain --ascii --colour --theme --help --version' verbs='' ids=yes ;;
    list) options='--learner --language --data --courses --format --help --version' verbs='' ids= ;;
    progress) options='--learner --language --data --courses --format --reset --undo-reset --help --version' verbs='' ids=yes ;;
    learner) options='--language --data --format --yes --help --version' verbs='list rename export delete import' ids= ;;
    new) options='--language --courses --id --help --version' verbs='' ids= ;;
    preview) options='--language --courses --plain --ascii --colour --theme --help --version' verbs='' ids=yes ;;
    check) options='--language --courses --format --strict --explain --help --version' verbs='' ids=yes ;;
    translate) options='--language --courses --format --help --version' verbs='extract update status compile' ids=yes ;;
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    elif ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W "learn list progress learner new preview check translate $(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')" -- "$word"))
    elif [[ -n $verbs && $before == "$command" ]]; then
        COMPREPLY=($(compgen -W "$verbs" -- "$word"))
    else
        [[ -z $ids ]] || COMPREPLY=($(compgen -W "$(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')" -- "$word"))
        COMPREPLY+=($(compgen -f -- "$word"))
    fi
}
complete -o filenames -F _decentwork decentwork
