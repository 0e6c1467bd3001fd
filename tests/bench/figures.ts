/** The value that `share` of the measurements stay under, 0 to 1; NaN without any. */
export function quantile(measured: readonly number[], share: number): number {
  const inOrder = [...measured].sort((one, other) => one - other)
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? NaN
}

/** Milliseconds of a call, added to `into` when given. */
export async function timed(call: () => Promise<unknown>, into: number[] = []): Promise<number> {
  const startedAt = performance.now()
  await call()
  const ms = performance.now() - startedAt
  into.push(ms)
  return ms
}

/** Prints rows under their heads, texts to the left and figures to the right. */
export function printTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  console.log(`\n${title}`)
  console.log(line(heads))
  for (const row of rows) console.log(line(row))
}

/** '3.42', or '-' where nothing was measured. */
export function ms(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2)
}

/** The verdict on a figure that has a limit. */
export function verdict(value: number, most: number): string {
  return value <= most ? 'ok' : 'OVER'
}

/** Runs one phase and prints what it took. */
export async function phase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const result = await work()
  console.log(`\n[${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s]`)
  return result
}
