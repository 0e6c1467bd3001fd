/** A file of the phone. */
export interface LocalFile {
  bytes: Buffer
  name: string
}

/** WeChat's limits of its key-value store. */
const LARGEST_VALUE = 1024 * 1024
const LARGEST_STORE = 10 * 1024 * 1024

/** What outlives a killed app, and what the person holding the phone does when asked. */
export interface Phone {
  /** Keys and JSON of their values. */
  storage: Map<string, string>
  /** Local paths; those under `wxfile://tmp_` go when the app is killed. */
  files: Map<string, LocalFile>
  /** Pictures and documents the person will pick, in order. */
  gallery: LocalFile[]
  network: 'wifi' | 'none'
  /** Whether WeChat need not ask for consent any more. */
  privacyAgreed: boolean
  /** Answers to dialogues; true confirms. An empty list confirms. */
  modalAnswers: boolean[]
  /** What requestSubscribeMessage is answered. */
  subscribeAnswer: 'accept' | 'reject' | 'ban' | 'filter'
  /** Text of the tab bar's badges. */
  badges: Map<number, string>
}

export function createPhone(settings: Partial<Phone> = {}): Phone {
  return {
    storage: new Map(),
    files: new Map(),
    gallery: [],
    network: 'wifi',
    privacyAgreed: true,
    modalAnswers: [],
    subscribeAnswer: 'accept',
    badges: new Map(),
    ...settings,
  }
}

/** Stores JSON as WeChat does; throws when the value or the store grows too large. */
export function store(phone: Phone, key: string, json: string): void {
  if (Buffer.byteLength(json) > LARGEST_VALUE) throw new Error(`entry size limit reached: ${key}`)
  const others = [...phone.storage].filter(([name]) => name !== key)
  const total = others.reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value), 0)
  if (total + Buffer.byteLength(json) > LARGEST_STORE) throw new Error('storage limit reached')
  phone.storage.set(key, json)
}

/** What a killed app loses. */
export function forgetTemporaryFiles(phone: Phone): void {
  for (const path of phone.files.keys()) if (path.startsWith('wxfile://tmp_')) phone.files.delete(path)
  phone.badges.clear()
}
