import type { CommandModel, Model, OptionModel, Place } from './completion-model.ts';
import type { Shell } from './formats.ts';

/** The scripts, one function a shell. Names are words of letters, digits and -=, so they need no quoting; what is said about them does. */

const flagsOf = (options: readonly OptionModel[]): string => options.flatMap(({ flags }) => flags).join(' ');
const isNames = (place: Place): place is readonly string[] => Array.isArray(place);

function bash({ commands, options }: Model): string {
  const names = commands.map(({ name }) => name);
  const places = commands.flatMap(({ name, options: own }) =>
    own.flatMap(({ flags, takes }) => {
      const pattern = flags.map((flag) => `'${name} ${flag}'`).join(' | ');
      if (takes === 'files') return [`    ${pattern}) return ;;`];
      if (takes === 'anything') return [`    ${pattern}) compopt +o default 2> /dev/null; return ;;`];
      return isNames(takes) ? [`    ${pattern}) choices='${takes.join(' ')}' ;;`] : [];
    }),
  );
  const words = commands.map(
    ({ name, options: own, words: place }) =>
      `        ${name}) flags='${flagsOf(own)}' choices='${isNames(place) ? place.join(' ') : ''}' ;;`,
  );
  return `# Completes story in bash; written by: story completion bash
_story() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  local command='' choices='' flags='' at
  COMPREPLY=()
  # --format=json arrives in three words.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${names.join(' | ')}) command=\${COMP_WORDS[at]}; break ;;
    esac
  done
  case "$command $prev" in
${places.join('\n')}
    *)
      case $command in
        '') flags='${flagsOf(options)}' choices='${names.join(' ')}' ;;
${words.join('\n')}
      esac
      [[ $cur == -* ]] && choices=$flags
      ;;
  esac
  [[ $choices == *= ]] && compopt -o nospace 2> /dev/null
  COMPREPLY=($(compgen -W "$choices" -- "$cur"))
}
complete -o default -F _story story
`;
}

function zsh({ commands, options }: Model): string {
  const said = (text: string): string => text.replaceAll("'", "'\\''").replaceAll(/[[\]:\\]/gu, String.raw`\$&`);
  const action = (place: Place): string =>
    isNames(place) ? `(${place.join(' ')})` : place === 'files' ? '_files' : ' ';
  const option = ({ flags, about, takes }: OptionModel): string[] =>
    flags.map((flag) => `'*${flag}[${said(about)}]${takes === null ? '' : `:value:${action(takes)}`}'`);
  const described = commands.map(({ name, about }) => `'${name}:${said(about)}'`);
  const own = ({ name, options: all, words }: CommandModel): string =>
    `        ${name}) _arguments ${[...all.flatMap(option), `'*:word:${action(words)}'`].join(' \\\n          ')} ;;`;
  return `#compdef story
# Completes story in zsh; written by: story completion zsh
_story() {
  local state
  local -a line commands
  commands=(
    ${described.join('\n    ')}
  )
  _arguments -C ${options.flatMap(option).join(' ')} '1:command:->command' '*::word:->word'
  case $state in
    command) _describe command commands ;;
    word)
      case $line[1] in
${commands.map(own).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _story ]]; then
  _story "$@"
else
  compdef _story story
fi
`;
}

function fish({ commands, options }: Model): string {
  const said = (text: string): string => `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;
  const takes = (place: Place): string =>
    isNames(place) ? ` -x -a '${place.join(' ')}'` : place === 'files' ? ' -r' : place === null ? '' : ' -x';
  const option = (when: string, { flags, about, takes: place }: OptionModel): string => {
    const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
    return `complete -c story -n '${when}' ${names.join(' ')}${takes(place)} -d ${said(about)}`;
  };
  const first = '__fish_use_subcommand';
  const lines = [
    ...options.map((each) => option(first, each)),
    ...commands.map(({ name, about }) => `complete -c story -n ${first} -f -a ${name} -d ${said(about)}`),
    ...commands.flatMap(({ name, options: own, words }) => {
      const when = `__fish_seen_subcommand_from ${name}`;
      const names = isNames(words) ? [`complete -c story -n '${when}' -f -a '${words.join(' ')}'`] : [];
      return [...own.map((each) => option(when, each)), ...names];
    }),
  ];
  return `# Completes story in fish; written by: story completion fish\n${lines.join('\n')}\n`;
}

export const SCRIPTS: Readonly<Record<Shell, (model: Model) => string>> = { bash, zsh, fish };
