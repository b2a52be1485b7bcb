# SPDX-FileCopyrightText: the decentwork developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Made from the table of commands by 'make generated'.
complete -c decentwork -n __fish_use_subcommand -a learn -d 'Go on where you stopped, or open a course'
complete -c decentwork -n '__fish_seen_subcommand_from learn' -a "(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')"
complete -c decentwork -n __fish_use_subcommand -a list -d 'List the courses found, and how far the learner is'
complete -c decentwork -n __fish_use_subcommand -a progress -d 'Show what you have done, or begin a part anew'
complete -c decentwork -n '__fish_seen_subcommand_from progress' -a "(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')"
complete -c decentwork -n __fish_use_subcommand -a learner -d 'List, rename, export, delete or import learners'
complete -c decentwork -n '__fish_seen_subcommand_from learner; and not __fish_seen_subcommand_from list rename export delete import' -fa 'list rename export delete import'
complete -c decentwork -n __fish_use_subcommand -a new -d 'Begin a course of your own'
complete -c decentwork -n __fish_use_subcommand -a preview -d 'Look at a course while you write it'
complete -c decentwork -n '__fish_seen_subcommand_from preview' -a "(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')"
complete -c decentwork -n __fish_use_subcommand -a check -d 'Say every mistake of the courses in these folders'
complete -c decentwork -n '__fish_seen_subcommand_from check' -a "(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')"
complete -c decentwork -n __fish_use_subcommand -a translate -d 'Bring the texts of a course to its translators and back'
complete -c decentwork -n '__fish_seen_subcommand_from translate; and not __fish_seen_subcommand_from extract update status compile' -fa 'extract update status compile'
complete -c decentwork -n '__fish_seen_subcommand_from translate' -a "(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')"
complete -c decentwork -n __fish_use_subcommand -a "(decentwork list --format csv 2>/dev/null | sed -e 1d -e 's/,.*//')"
complete -c decentwork -l learner -x -d 'the learner whose record is used'
complete -c decentwork -l language -x -d 'the language to speak, such as fr'
complete -c decentwork -l data -xa '(__fish_complete_directories)' -d 'the folder where records are kept, in DIR/learners'
complete -c decentwork -l courses -xa '(__fish_complete_directories)' -d 'the folder where courses are looked for'
complete -c decentwork -l plain -d 'line by line, for speech, braille, a printer'
complete -c decentwork -l ascii -d 'draw with ASCII signs only'
complete -c decentwork -l colour -xa 'auto always never' -d 'whether the full screen has colours'
complete -c decentwork -l theme -xa 'auto default light contrast mono' -d 'its colours: auto, default, light, contrast or mono'
complete -c decentwork -l format -xa 'table csv json' -n '__fish_seen_subcommand_from list progress learner check translate' -d 'how a listing is written'
complete -c decentwork -l yes -n '__fish_seen_subcommand_from learner' -d 'do it without asking'
complete -c decentwork -l reset -x -n '__fish_seen_subcommand_from progress' -d 'begin a course, a lesson or a quiz anew'
complete -c decentwork -l undo-reset -n '__fish_seen_subcommand_from progress' -d 'take the last reset back'
complete -c decentwork -l strict -n '__fish_seen_subcommand_from check' -d 'end with status 1 where there are warnings, too'
complete -c decentwork -l explain -n '__fish_seen_subcommand_from check' -d 'explain what the CODEs of messages mean, or list them all'
complete -c decentwork -l id -x -n '__fish_seen_subcommand_from new' -d 'the id of the course, which never changes'
complete -c decentwork -l help -d 'say what there is, and end'
complete -c decentwork -l version -d 'say which version this is, and end'
