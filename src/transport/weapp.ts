import Taro from '@tarojs/taro'
import { type Sending, type Transport, UPLOAD_MS, Unreachable, withinTime } from './transport'

let ready = false

function start() {
  if (ready) return
  const env = process.env.TARO_APP_ENV_ID
  Taro.cloud.init(env ? { env } : {})
  ready = true
}

async function isOff(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType()
  return networkType === 'none'
}

async function unreachable(error: unknown): Promise<Unreachable> {
  if (error instanceof Unreachable) return error
  return new Unreachable((await isOff()) ? 'off' : 'down')
}

function extensionOf(localPath: string): string {
  return /\.(jpe?g|png|pdf)$/i.exec(localPath)?.[0].toLowerCase() ?? '.jpg'
}

function uploadFile({ localPath, cloudPath, onProgress }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    // Called for its task: the progress is told there alone.
    const task = Taro.cloud.uploadFile({
      cloudPath: cloudPath + extensionOf(localPath),
      filePath: localPath,
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    })
    if ('onProgressUpdate' in task) task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
}

/** WeChat: cloud functions and storage of the mini program's own environment; the platform tells who calls. */
export const weapp: Transport = {
  async invoke(area, request) {
    start()
    try {
      const answer = await withinTime(Taro.cloud.callFunction({ name: area, data: { ...request } }))
      return answer.result
    } catch (error) {
      throw await unreachable(error)
    }
  },
  async send(file) {
    start()
    try {
      return await withinTime(uploadFile(file), UPLOAD_MS)
    } catch (error) {
      throw await unreachable(error)
    }
  },
}
