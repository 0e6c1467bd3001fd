import Taro from '@tarojs/taro'

/** A short word that something was done or is not possible; gone after two seconds. */
export function toast(words: string) {
  void Taro.showToast({ title: words, icon: 'none', duration: 2500 })
}
