# SPDX-FileCopyrightText: the decentwork developers
# SPDX-License-Identifier: GPL-3.0-or-later
# For the checks that read C: what a compiler would see of it.

# Returns a line without comments and with its strings emptied (a string stays as ""). Lines of a file
# must be given in order, since a comment may go on; c_text_start() forgets the file before.
function c_text(line,    text, at)
{
    text = ""
    while (line != "") {
        if (in_comment) {
            at = index(line, "*/")
            if (!at)
                return text
            in_comment = 0
            text = text " "
            line = substr(line, at + 2)
        } else if (match(line, /^[^"'\/]+/)) {
            text = text substr(line, 1, RLENGTH)
            line = substr(line, RLENGTH + 1)
        } else if (match(line, /^"([^"\\]|\\.)*"/)) {
            text = text "\"\""
            line = substr(line, RLENGTH + 1)
        } else if (match(line, /^'([^'\\]|\\.)*'/)) {
            text = text "''"
            line = substr(line, RLENGTH + 1)
        } else if (substr(line, 1, 2) == "/*") {
            in_comment = 1
            line = substr(line, 3)
        } else if (substr(line, 1, 2) == "//") {
            return text
        } else {
            text = text substr(line, 1, 1)
            line = substr(line, 2)
        }
    }
    return text
}

function c_text_start()
{
    in_comment = 0
}
