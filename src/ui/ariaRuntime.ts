import { mergeInternalComponents } from '@tarojs/shared'
import attributes from '@/config/ariaAttributes.json'

/** Tells Taro's runtime of the attributes the build added to the templates; before the first page is drawn. */
export function teachAria() {
  if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(attributes)
}
