import { deflateSync } from 'node:zlib'
import qrcode from 'qrcode-generator'
import { weixinError, type WeixinReply } from '@/emulator/doubles/weixinReply'
import { optionalText } from '@/emulator/wireFields'

const QUIET_ZONE = 4

/**
 * `wxacode.getUnlimited`: a picture that carries `page?scene=…`. It is a square QR code, not WeChat's round one.
 * Errors: 40169 when the scene is missing, longer than 32 characters or holds others than WeChat allows; 41030 for a page with `/` in front
 * or with parameters; 40097 for a width outside 280 to 1280.
 */
export function drawMiniProgramCode(request: Record<string, unknown>): { reply: WeixinReply; image?: Buffer } {
  const scene = optionalText(request, 'scene') ?? ''
  const page = optionalText(request, 'page') ?? ''
  const width = request.width === undefined ? 430 : Number(request.width)
  if (!/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/.test(scene))
    return { reply: weixinError(40169, 'invalid length for scene, or the data is not json string') }
  if (page.startsWith('/') || page.includes('?')) return { reply: weixinError(41030, 'invalid page') }
  if (!(width >= 280 && width <= 1280)) return { reply: weixinError(40097, 'invalid args') }
  return {
    reply: { errcode: 0, errmsg: 'ok', contentType: 'image/png' },
    image: drawPng(`${page}?scene=${scene}`, width),
  }
}

function drawPng(text: string, width: number): Buffer {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount()
  const scale = Math.max(1, Math.floor(width / (modules + 2 * QUIET_ZONE)))
  const side = scale * (modules + 2 * QUIET_ZONE)
  // One byte per pixel, and a filter byte in front of every row.
  const pixels = Buffer.alloc(side * (side + 1), 0xff)
  for (let y = 0; y < side; y += 1) {
    pixels[y * (side + 1)] = 0
    const row = Math.floor(y / scale) - QUIET_ZONE
    for (let x = 0; x < side; x += 1) {
      const column = Math.floor(x / scale) - QUIET_ZONE
      const inside = row >= 0 && column >= 0 && row < modules && column < modules
      if (inside && code.isDark(row, column)) pixels[y * (side + 1) + 1 + x] = 0
    }
  }
  return encodeGreyPng(side, pixels)
}

function encodeGreyPng(side: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** The checksum of PNG chunks; zlib's own came to Node 20 only in 20.15. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
