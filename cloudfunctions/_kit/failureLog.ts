/**
 * Logs what a developer needs to find a fault, and no personal data: messages of the database may quote documents,
 * so only errors without a code of the cloud bring theirs. `where` names function, step, record, trace id.
 */
export function logFailure(error: unknown, where: Readonly<Record<string, string>>): void {
  const { name, message, stack = '' } = error instanceof Error ? error : { name: typeof error, message: '' }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '))
  const line = { ...where, name, code, message: code ? '' : message, frames: frames.slice(0, 8) }
  // eslint-disable-next-line no-console -- a cloud function's log is its console
  console.error(JSON.stringify(line))
}
