import { type Host, type Options, WxFailure, defineApi, textOf } from './defineApi'

/** The cloud as one WeChat person reaches it. */
export interface CloudDoor {
  /** Runs a cloud function; rejects when the platform cannot. */
  invoke(name: string, data: unknown): Promise<unknown>
  /** Stores bytes and gives their file id. */
  store(cloudPath: string, bytes: Buffer): Promise<string>
  /** A link that lives for a while; undefined when there is no such file. */
  link(fileId: string): string | undefined
}

/** The strictest of the limits told of a request's size. */
const LARGEST_REQUEST = 100 * 1024
const UNREACHABLE = -404011
const PROGRESS = [25, 50, 75, 100]

/** `wx.cloud`: the door of this person, behind the network of this phone. */
export function wxCloud(host: Host, door: CloudDoor) {
  const reach = () => {
    if (host.phone.network === 'none') throw new WxFailure('cloud request fail: network is offline', UNREACHABLE)
  }
  const callFunction = defineApi(host, 'cloud.callFunction', (options) => invoke(options), told)

  async function invoke(options: Options) {
    reach()
    const json = JSON.stringify(options.data ?? {})
    if (Buffer.byteLength(json) > LARGEST_REQUEST) host.record.errors.push(`cloud request of ${json.length} bytes`)
    const result = await door.invoke(textOf(options, 'name'), JSON.parse(json))
    reach() // the way back
    return { result }
  }

  const links = ({ fileList }: Options) =>
    (Array.isArray(fileList) ? fileList : []).map((fileID: unknown) => {
      const tempFileURL = door.link(String(fileID)) ?? ''
      return { fileID, tempFileURL, status: tempFileURL ? 0 : 1 }
    })

  return {
    init: () => undefined,
    callFunction,
    uploadFile: (options: Options) => startUpload(host, door, { options, reach }),
    getTempFileURL: defineApi(host, 'cloud.getTempFileURL', (options) => ({ fileList: links(options) })),
  }
}

function told({ name, data }: Options) {
  const action = typeof data === 'object' && data !== null && 'action' in data ? String(data.action) : ''
  const input: unknown = typeof data === 'object' && data !== null && 'input' in data ? data.input : undefined
  return { action: `${String(name)}.${action}`, input: JSON.parse(JSON.stringify(input ?? null)) as unknown }
}

/** With callbacks the task is given back, which alone tells the progress; without them a promise. */
function startUpload(host: Host, door: CloudDoor, { options, reach }: { options: Options; reach: () => void }) {
  let onProgress: (progress: unknown) => void = () => undefined
  const upload = defineApi(host, 'cloud.uploadFile', async () => {
    reach()
    const file = host.phone.files.get(textOf(options, 'filePath'))
    if (!file) throw new WxFailure('file not found', -501007)
    for (const progress of PROGRESS) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      const totalBytesSent = Math.round((file.bytes.length * progress) / 100)
      const told = host.sandbox.copyIn({ progress, totalBytesSent, totalBytesExpectedToSend: file.bytes.length })
      host.sandbox.guard('onProgressUpdate', () => onProgress(told))
      reach()
    }
    return { fileID: await door.store(textOf(options, 'cloudPath'), file.bytes), statusCode: 200 }
  })
  const promise = upload(options)
  const task = { abort: () => undefined, onProgressUpdate: (act: typeof onProgress) => void (onProgress = act) }
  return promise ?? task
}
