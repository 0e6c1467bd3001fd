import { store } from '../phone'
import { type Host, WxFailure, defineApi, textOf } from './defineApi'

/** The key-value store, in both its forms. Values go through JSON as they do in WeChat. */
export function wxStorage(host: Host) {
  const { phone, sandbox } = host
  const read = (key: string): unknown => {
    const json = phone.storage.get(key)
    return json === undefined ? '' : sandbox.copyIn(JSON.parse(json))
  }
  const write = (key: string, value: unknown) => store(phone, key, JSON.stringify(value ?? ''))
  const info = () => ({ keys: [...phone.storage.keys()], currentSize: 0, limitSize: 10 * 1024 })
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    clearStorageSync: () => phone.storage.clear(),
    getStorageInfoSync: () => sandbox.copyIn(info()),
    getStorage: defineApi(host, 'getStorage', (options) => {
      const json = phone.storage.get(textOf(options, 'key'))
      if (json === undefined) throw new WxFailure('data not found')
      return { data: JSON.parse(json) as unknown }
    }),
    setStorage: defineApi(host, 'setStorage', (options) => write(textOf(options, 'key'), options.data)),
    removeStorage: defineApi(host, 'removeStorage', (options) => void phone.storage.delete(textOf(options, 'key'))),
    getStorageInfo: defineApi(host, 'getStorageInfo', info),
  }
}
