import type { Emulator } from '@/emulator/emulator'
import type { CloudDoor } from './miniProgram/wx/wxCloud'

/** The emulator as the WeChat person `openid` reaches it: real functions in processes of their own, real bytes in the storage. */
export function emulatorCloud(emulator: Emulator, openid: string): CloudDoor {
  return {
    invoke: (name, data) => emulator.invoke(name, data, { openid }),
    store: (cloudPath, bytes) => emulator.files.put(cloudPath, bytes, { owner: openid }),
    link: (fileId) => emulator.files.link(fileId),
  }
}
