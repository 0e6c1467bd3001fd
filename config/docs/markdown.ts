/** The first line of every printed page, so that nobody edits it by hand. */
export const PRINTED = '<!-- Printed by `npm run docs`; edit the tables in domain/ instead. -->'

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** A Markdown table; cells may hold anything but Markdown that must not be shown as such. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`)
  return lines.join('\n')
}

/** Text as code, one after the other. */
export function codes(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(' ')
}
