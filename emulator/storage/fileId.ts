/** Turns storage keys into file ids (`cloud://env.bucket/key`) and back. */
export interface FileIds {
  toId: (key: string) => string
  /** The key, or undefined when the id belongs to another environment or is malformed. */
  toKey: (fileId: string) => string | undefined
}

/** File ids of one environment. */
export function createFileIds(envId: string): FileIds {
  const prefix = `cloud://${envId}.6c6f-${envId}-1250000000/`
  return {
    toId: (key) => prefix + key,
    toKey: (fileId) =>
      fileId.startsWith(prefix) && fileId.length > prefix.length ? fileId.slice(prefix.length) : undefined,
  }
}

/**
 * True when a cloud path may be stored: 1 to 850 bytes, no leading slash, no empty, `.` or `..` segment, no control character,
 * and none of `?#%\`, which would not survive the address of a download link.
 */
export function isStorageKey(key: string): boolean {
  if (key === '' || Buffer.byteLength(key) > 850) return false
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f?#%\\]/.test(key)) return false
  return key.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}
