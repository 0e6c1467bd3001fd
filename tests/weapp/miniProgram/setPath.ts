type Holder = { [key: string]: unknown }

/** Puts `value` where a `setData` key such as `root.cn.[0].cn` points; holders on the way are made. */
export function setPath(data: Holder, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop()
  if (last === undefined) return
  let holder = data
  keys.forEach((key, at) => {
    const next = holder[key]
    // Arrays are holders too: their keys are the indexes.
    holder = typeof next === 'object' && next !== null ? (next as Holder) : make(holder, key, keys[at + 1] ?? last)
  })
  holder[last] = value
}

function make(holder: Holder, key: string, nextKey: string): Holder {
  const made = (/^\d+$/.test(nextKey) ? [] : {}) as Holder // an array is a holder too
  holder[key] = made
  return made
}
