import qrcode from 'qrcode-generator'

/** A QR code of the text as a data-URI picture; error correction M, so that a scratched screen still scans. */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(6, 12)
}
