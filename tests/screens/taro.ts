/** Stands in for `@tarojs/taro` in tests of screens: the platform's edge, nothing of ours. */
import { useEffect, useRef } from 'react'
import { platform } from './platform'
import { wechatCanvas } from './wechatCanvas'

const ok = { errMsg: 'ok' }
const done = () => Promise.resolve(ok)

function leadTo({ url }: { url: string }) {
  platform.opened.push(url)
  return done()
}

interface CallOptions {
  name: string
  data: { action: string; input: unknown; key?: string }
}

interface UploadOptions {
  cloudPath: string
  filePath: string
  success: (result: { fileID: string }) => void
  fail: (error: unknown) => void
}

const cloud = {
  init: () => undefined,
  callFunction: async ({ name, data }: CallOptions) => ({ result: await platform.invoke(name, data) }),
  uploadFile: ({ cloudPath, success, fail }: UploadOptions) => {
    platform.store(cloudPath).then((fileID) => success({ fileID }), fail)
    return { onProgressUpdate: () => undefined }
  },
}

const files = {
  saveFile: ({ tempFilePath, success }: { tempFilePath: string; success: (r: { savedFilePath: string }) => void }) =>
    success({ savedFilePath: `saved/${tempFilePath}` }),
  access: ({ path, success, fail }: { path: string; success: () => void; fail: () => void }) =>
    platform.lost.has(path) ? fail() : success(),
  removeSavedFile: ({ complete }: { complete?: () => void }) => complete?.(),
}

/** Where things stand on the page, as jsdom (all zeros) or the test tells. */
function createSelectorQuery() {
  const asked: string[] = []
  return {
    select: (selector: string) => ({
      boundingClientRect: () => void asked.push(selector),
      fields: () => void asked.push(selector),
    }),
    exec: (tell: (found: unknown[]) => void) =>
      tell(
        asked.map((selector) => {
          const element = document.querySelector(selector)
          if (element instanceof HTMLCanvasElement) return { node: wechatCanvas(300, 150), width: 300, height: 150 }
          return element?.getBoundingClientRect() ?? null
        }),
      ),
  }
}

/** Nothing moves here by itself; what depends on where the page stands looks again when the screen is shown. */
const createIntersectionObserver = () => ({
  relativeToViewport: () => undefined,
  observe: () => undefined,
  disconnect: () => undefined,
})

const Taro = {
  cloud,
  createSelectorQuery,
  createIntersectionObserver,
  getCurrentInstance: () => ({ page: null }),
  navigateTo: leadTo,
  redirectTo: leadTo,
  switchTab: leadTo,
  reLaunch: leadTo,
  navigateBack: () => leadTo({ url: 'back' }),
  getCurrentPages: () => [{}, {}],
  showToast: ({ title }: { title: string }) => {
    platform.toasts.push(title)
    return done()
  },
  setNavigationBarTitle: done,
  stopPullDownRefresh: done,
  previewImage: leadTo,
  pageScrollTo: done,
  setTabBarBadge: ({ index, text }: { index: number; text: string }) => {
    platform.badges.set(index, text)
    return done()
  },
  removeTabBarBadge: ({ index }: { index: number }) => {
    platform.badges.delete(index)
    return done()
  },
  setClipboardData: done,
  requestSubscribeMessage: done,
  getStorageSync: (key: string) => platform.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void platform.storage.set(key, value),
  removeStorageSync: (key: string) => void platform.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...platform.storage.keys()] }),
  getNetworkType: () => Promise.resolve({ networkType: 'wifi' }),
  onNetworkStatusChange: () => undefined,
  getAppBaseInfo: () => ({}),
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 667, pixelRatio: 2 }),
  canIUse: () => true,
  chooseMedia: () =>
    Promise.resolve({ tempFiles: platform.chosen.map((tempFilePath) => ({ tempFilePath, size: 1000 })) }),
  chooseImage: () => Promise.resolve({ tempFilePaths: platform.chosen }),
  chooseMessageFile: () =>
    Promise.resolve({ tempFiles: platform.chosen.map((path) => ({ path, name: path, size: 1000 })) }),
  compressImage: ({ src }: { src: string }) => Promise.resolve({ tempFilePath: src }),
  getFileSystemManager: () => files,
  getImageInfo: ({ src }: { src: string }) => {
    const size = platform.sizes.get(src)
    return size ? Promise.resolve({ ...size, path: src }) : Promise.reject(new Error('getImageInfo:fail'))
  },
  createOffscreenCanvas: ({ width, height }: { width: number; height: number }) => wechatCanvas(width, height),
  canvasToTempFilePath: ({ canvas, fileType }: { canvas: ReturnType<typeof wechatCanvas>; fileType: string }) => {
    const tempFilePath = `drawn-${platform.drawings.length + 1}.${fileType}`
    platform.drawings.push({ width: canvas.width, height: canvas.height, strokes: [...canvas.strokes] })
    return Promise.resolve({ tempFilePath })
  },
}

export const useRouter = () => ({ params: platform.params, path: '' })
export const useDidHide = () => undefined
export const useUnload = () => undefined
export const usePullDownRefresh = () => undefined
export const useReachBottom = () => undefined
export const useShareAppMessage = () => undefined
export const usePageScroll = () => undefined
export const useReady = (run: () => void) => useEffect(run, [])
export const useLoad = (run: (query: Record<string, string>) => void) => useEffect(() => run(platform.params), [])
export const useLaunch = (run: () => void) => useEffect(run, [])

/** Runs when the screen appears, and again at each `cloud.show()`. */
export function useDidShow(run: () => void) {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const show = () => latest.current()
    platform.onShow.add(show)
    show()
    return () => void platform.onShow.delete(show)
  }, [])
}

export default Taro
