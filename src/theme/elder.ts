import Taro from '@tarojs/taro'
import { create } from 'zustand'

const STORED = 'elder'

interface Elder {
  elder: boolean
  setElder: (elder: boolean) => void
}

/** 长辈版: larger type and targets, the same functions. Remembered on this phone. */
export const useElder = create<Elder>((set) => ({
  elder: Taro.getStorageSync(STORED) === 'on',
  setElder: (elder) => {
    Taro.setStorageSync(STORED, elder ? 'on' : 'off')
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
