/** The certificate's number in what was typed, linked or scanned: the number itself, or the address on the paper's QR code. */
export function numberIn(given: string): string {
  const [, inAddress] = /[?&]no=([^&#]*)/.exec(given) ?? []
  try {
    return decodeURIComponent(inAddress ?? given).trim()
  } catch {
    // A stray % cannot be decoded; somebody typed it.
    return (inAddress ?? given).trim()
  }
}
