# fish completion for newsdex-searcher.
set -l program newsdex-searcher
complete -c $program -f
complete -c $program -n __fish_use_subcommand -a show -d 'a whole article'
complete -c $program -s h -l help -d 'show the help'
complete -c $program -l version -d 'show the version'
complete -c $program -l db -x -a '(__fish_complete_directories)' -d 'an index'
complete -c $program -l color -x -a 'auto always never' -d 'colours'
complete -c $program -n '__fish_seen_subcommand_from show' -l format -x -a 'text json' -d 'how to print'
set -l no_command 'not __fish_seen_subcommand_from show'
complete -c $program -n $no_command -l format -x -a 'text json jsonl csv paths' -d 'how to print'
complete -c $program -n $no_command -l sort -x -a 'relevance newest oldest' -d 'order'
complete -c $program -n $no_command -s n -l limit -x -d 'articles shown at most'
complete -c $program -n $no_command -l offset -x -d 'leave out the first'
complete -c $program -n $no_command -l match -x -a 'most all any' -d 'of words side by side'
complete -c $program -n $no_command -l strict -d 'refuse a query that is not understood'
complete -c $program -n $no_command -l timeout -x -d 'end without an answer after seconds'
complete -c $program -n $no_command -s 0 -l null -d 'end paths with NUL'
complete -c $program -n $no_command -l explain-query -d 'show how the query is understood'
