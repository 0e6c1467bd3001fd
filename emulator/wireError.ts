/**
 * An error as CloudBase answers it: `code` and `message` of the reply's envelope.
 * Everything else thrown while answering is a bug of the emulator.
 */
export class WireError extends Error {
  override readonly name = 'WireError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
