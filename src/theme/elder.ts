import Taro from '@tarojs/taro'
import { create } from 'zustand'

const STORED = 'elder'

interface Elder {
  elder: boolean
  setElder: (elder: boolean) => void
}

/** The tab bar of the web lies outside of every page: it is told by a class on the body. WeChat draws its own. */
function tellTabBar(elder: boolean) {
  if (process.env.TARO_ENV === 'h5') document.body.classList.toggle('elder', elder)
}

function remembered(): boolean {
  const elder = Taro.getStorageSync(STORED) === 'on'
  tellTabBar(elder)
  return elder
}

/** 长辈版: larger type and targets, the same functions. Remembered on this phone. */
export const useElder = create<Elder>((set) => ({
  elder: remembered(),
  setElder: (elder) => {
    Taro.setStorageSync(STORED, elder ? 'on' : 'off')
    tellTabBar(elder)
    set({ elder })
  },
}))

/** How much larger than usual the user set type in WeChat, 1 to 1.6; 1 where it is not told. */
export function fontScale(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1
  const info: object = Taro.getAppBaseInfo()
  // Newer than the type definitions.
  const told = 'fontSizeScaleFactor' in info ? Number(info.fontSizeScaleFactor) : 1
  return Number.isFinite(told) ? Math.min(1.6, Math.max(1, told)) : 1
}
