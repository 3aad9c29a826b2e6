# bash completion for newsdex-indexer and newsdex-searcher, and for their names in the build tree.

_newsdex_values() {
    COMPREPLY=($(compgen -W "$1" -- "${COMP_WORDS[COMP_CWORD]}"))
}

_newsdex_paths() {
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen "$1" -- "${COMP_WORDS[COMP_CWORD]}"))
}

_newsdex_indexer() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local IFS=$' \t\n'
    case $previous in
        --db) IFS=$'\n' _newsdex_paths -d; return ;;
        --lang) _newsdex_values "da de en es fi fr hu it nl no pt ro ru sv tr"; return ;;
        --memory) _newsdex_values "256M 512M 1G 2G"; return ;;
        --jobs | --include | --exclude | -n | --limit) return ;;
    esac
    if [[ $current == -* ]]; then
        case ${COMP_WORDS[1]} in
            status | check | compact) _newsdex_values "--db --json --verbose --help --version" ;;
            inspect) _newsdex_values "-n --limit --json --help --version" ;;
            *) _newsdex_values "--db --jobs --memory --lang --include --exclude --dry-run --checksum
                                --prune --json --verbose --help --version" ;;
        esac
        return
    fi
    IFS=$'\n' _newsdex_paths -f
    if ((COMP_CWORD == 1)); then
        COMPREPLY+=($(compgen -W "status check compact inspect" -- "$current"))
    fi
}

_newsdex_searcher() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local IFS=$' \t\n'
    case $previous in
        --db) IFS=$'\n' _newsdex_paths -d; return ;;
        --format)
            if [[ ${COMP_WORDS[1]} == show ]]; then
                _newsdex_values "text json"
            else
                _newsdex_values "text json jsonl csv paths"
            fi
            return
            ;;
        --sort) _newsdex_values "relevance newest oldest"; return ;;
        --match) _newsdex_values "most all any"; return ;;
        --color) _newsdex_values "auto always never"; return ;;
        -n | --limit | --offset) return ;;
    esac
    if [[ $current == -* ]]; then
        case ${COMP_WORDS[1]} in
            show) _newsdex_values "--db --format --color --help --version" ;;
            *) _newsdex_values "--db --format --sort -n --limit --offset --match --strict --color -0
                                --null --explain-query --help --version" ;;
        esac
    elif ((COMP_CWORD == 1)); then
        _newsdex_values "show"
    fi
}

complete -F _newsdex_indexer newsdex-indexer indexer
complete -F _newsdex_searcher newsdex-searcher searcher
