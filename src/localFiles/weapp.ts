import Taro from '@tarojs/taro'
import type { LocalFiles } from './localFiles'

/** WeChat: chosen files lie in a folder that is emptied at will; saved ones stay until removed. */
export const weappFiles: LocalFiles = {
  put: (_id, localPath) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().saveFile({
        tempFilePath: localPath,
        success: ({ savedFilePath }) => resolve(savedFilePath),
        // The store of the phone may be full: the file can still be sent from where it is.
        fail: () => resolve(localPath),
      })
    }),
  open: (reference) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().access({
        path: reference,
        success: () => resolve(reference),
        fail: () => resolve(null),
      })
    }),
  drop: (reference) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().removeSavedFile({ filePath: reference, complete: () => resolve() })
    }),
}
