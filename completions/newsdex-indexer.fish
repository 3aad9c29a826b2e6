# fish completion for newsdex-indexer.
set -l commands status check compact inspect forget
set -l program newsdex-indexer
complete -c $program -n __fish_use_subcommand -a status -d 'what the index holds'
complete -c $program -n __fish_use_subcommand -a check -d 'look for damage'
complete -c $program -n __fish_use_subcommand -a compact -d 'make the index small'
complete -c $program -n __fish_use_subcommand -a inspect -d 'what is read from a file'
complete -c $program -n __fish_use_subcommand -a forget -d 'take a path out of the index'
complete -c $program -s h -l help -d 'show the help'
complete -c $program -l version -d 'show the version'
complete -c $program -l db -x -a '(__fish_complete_directories)' -d 'the index'
complete -c $program -l json -d 'JSON instead of text'
complete -c $program -l verbose -d 'list everything'
complete -c $program -n '__fish_seen_subcommand_from inspect' -s n -l limit -x -d 'articles shown at most'
set -l no_command "not __fish_seen_subcommand_from $commands"
complete -c $program -n $no_command -l jobs -x -d 'threads that read and analyse'
complete -c $program -n $no_command -l memory -x -a '256M 512M 1G 2G' -d 'memory to work in'
complete -c $program -n $no_command -l lang -x -a 'da de en es fi fr hu it nl no pt ro ru sv tr' -d 'language of a new index'
complete -c $program -n $no_command -l include -x -d 'only files like this'
complete -c $program -n $no_command -l exclude -x -d 'no files like this'
complete -c $program -n $no_command -l dry-run -d 'write nothing'
complete -c $program -n $no_command -l checksum -d 'compare the content of unchanged files'
complete -c $program -n $no_command -l prune -d 'remove the articles of missing paths'
complete -c $program -n $no_command -s q -l quiet -d 'no summary'
