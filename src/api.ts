import type { ActionName, InputOf, OutputOf, RefusalReply, Reply } from '@/domain/contract'
import type { FileView } from '@/domain/contract/fields'
import { type FilePurpose, fileRule } from '@/domain/rules/files'
import { watchSlowness } from './network'
import { Refused } from './refused'
import { h5 } from './transport/h5'
import { Unreachable } from './transport/transport'
import { weapp } from './transport/weapp'

// The build replaces the condition and drops the transport of the other platform.
const transport = process.env.TARO_ENV === 'h5' ? h5 : weapp

const LARGEST_REQUEST = 80 * 1024

let made = 0

/** An idempotency key: made once for each intention of the user, kept across retries. Not a secret. */
export function newKey(): string {
  made += 1
  return [Date.now(), made, Math.floor(Math.random() * 2 ** 40)].map((part) => part.toString(36)).join('-')
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value
}

/** UTF-8 bytes of a text; WeChat has no TextEncoder. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

async function invoke(name: ActionName, input: unknown, key: string | undefined): Promise<unknown> {
  const [area = '', action = ''] = name.split('.')
  const request = { action, input, ...(key === undefined ? {} : { key }) }
  if (bytesOf(JSON.stringify(request)) > LARGEST_REQUEST) throw new Refused({ code: 'TOO_LARGE', traceId: '' })
  const attempt = () => watchSlowness(transport.invoke(area, request))
  // Once more is safe: reads change nothing, writes carry a key and take effect once.
  return attempt().catch((error: unknown) => {
    if (error instanceof Unreachable && error.why === 'down') return attempt()
    throw error
  })
}

/**
 * Calls an action of the contract. Writes need a key: one for each intention, the same for its retries.
 * Throws Refused with the sentence for the user, or Unreachable.
 */
export async function call<N extends ActionName>(
  name: N,
  input: InputOf<N>,
  options: { key?: string } = {},
): Promise<OutputOf<N>> {
  const reply = await invoke(name, input, options.key)
  if (!isReply(reply)) throw new Unreachable('down')
  if (!reply.ok) throw new Refused(reply.refusal satisfies RefusalReply)
  return reply.data as OutputOf<N> // the wire's edge: the server parsed its reply with the same contract
}

interface UploadOptions {
  purpose: FilePurpose
  /** Folder of the caller, from `account.me`. */
  folder: string
  /** The name the user knows the file by. */
  name?: string
  /** The same for every retry of this file, so that it is stored and registered once. */
  key: string
  onProgress?: (percent: number) => void
}

/** Stores a file and registers it; gives what lists and pictures show. Throws as `call`, and Unreadable. */
export async function upload(localPath: string, options: UploadOptions): Promise<FileView> {
  const { purpose, folder, name, key, onProgress = () => undefined } = options
  const cloudPath = `${folder.replace(/\/$/, '')}/${key}`
  const rule = fileRule(purpose)
  const longEdge = rule.drawn ? null : rule.longEdge
  const fileId = await transport.send({ localPath, cloudPath, longEdge, onProgress })
  return call('account.addFile', { fileId, purpose, ...(name ? { name } : {}) }, { key })
}
