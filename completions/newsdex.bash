# bash completion for newsdex-indexer and newsdex-searcher, and for their names in the build tree.

# Sets current and previous of the caller. bash parts --format=j into three words, unless the user
# took = out of COMP_WORDBREAKS: then what is offered begins with --format= ($prefix).
_newsdex_split() {
    current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} prefix=
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = && COMP_CWORD -gt 2 ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $current == --*=* ]]; then
        previous=${current%%=*}
        prefix=$previous=
        current=${current#*=}
    fi
}

# Sets command of the caller to the first operand before the current word, "" if there is none.
# $1: the options that take a value.
_newsdex_command() {
    local i
    command=
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            --) command=-- && return ;;
            -*)
                if [[ " $1 " == *" ${COMP_WORDS[i]} "* ]]; then
                    if [[ ${COMP_WORDS[i + 1]} == = ]]; then ((i++)); fi
                    ((i++))
                fi
                ;;
            *) command=${COMP_WORDS[i]} && return ;;
        esac
    done
}

_newsdex_values() {
    COMPREPLY=($(compgen -P "$prefix" -W "$1" -- "$current"))
}

_newsdex_paths() {
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -P "$prefix" "$1" -- "$current"))
}

_newsdex_indexer() {
    local current previous prefix command
    _newsdex_split
    local IFS=$' \t\n'
    _newsdex_command "--db --jobs --memory --lang --include --exclude -n --limit"
    case $previous in
        --db) IFS=$'\n' _newsdex_paths -d; return ;;
        --lang) _newsdex_values "da de en es fi fr hu it nl no pt ro ru sv tr"; return ;;
        --memory) _newsdex_values "256M 512M 1G 2G"; return ;;
        --jobs | --include | --exclude | -n | --limit) return ;;
    esac
    if [[ $current == -* ]]; then
        case $command in
            status | check | compact) _newsdex_values "--db --json --verbose --help --version" ;;
            inspect) _newsdex_values "-n --limit --json --help --version" ;;
            forget) _newsdex_values "--db --json --help --version" ;;
            *) _newsdex_values "--db --jobs --memory --lang --include --exclude --dry-run --checksum
                                --prune --json --quiet --verbose --help --version" ;;
        esac
        return
    fi
    IFS=$'\n' _newsdex_paths -f
    if [[ -z $command ]]; then
        COMPREPLY+=($(compgen -W "status check compact inspect forget" -- "$current"))
    fi
}

_newsdex_searcher() {
    local current previous prefix command
    _newsdex_split
    local IFS=$' \t\n'
    _newsdex_command "--db --format --sort -n --limit --offset --match --timeout --color"
    case $previous in
        --db) IFS=$'\n' _newsdex_paths -d; return ;;
        --format)
            if [[ $command == show ]]; then
                _newsdex_values "text json"
            else
                _newsdex_values "text json jsonl csv paths"
            fi
            return
            ;;
        --sort) _newsdex_values "relevance newest oldest"; return ;;
        --match) _newsdex_values "most all any"; return ;;
        --color) _newsdex_values "auto always never"; return ;;
        -n | --limit) _newsdex_values "all"; return ;;
        --offset | --timeout) return ;;
    esac
    if [[ $current == -* ]]; then
        case $command in
            show) _newsdex_values "--db --format --color --help --version" ;;
            *) _newsdex_values "--db --format --sort -n --limit --offset --match --strict --timeout --color -0
                                --null --quiet --explain-query --help --version" ;;
        esac
    elif [[ -z $command ]]; then
        _newsdex_values "show"
    elif [[ $command == show ]]; then
        IFS=$'\n' _newsdex_paths -f
    fi
}

complete -F _newsdex_indexer newsdex-indexer indexer
complete -F _newsdex_searcher newsdex-searcher searcher
