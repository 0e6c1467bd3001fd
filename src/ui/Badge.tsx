import { Text } from '@tarojs/components'
import './Badge.scss'

/** A count that waits for the user; nothing for zero. */
export function Badge({ count }: { count: number }) {
  if (count <= 0) return null
  return <Text className="badge">{count > 99 ? '99+' : String(count)}</Text>
}
