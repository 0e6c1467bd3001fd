import type { Canvases } from './canvas'
import { h5Canvases } from './h5'
import { weappCanvases } from './weapp'

/** Drawing on this platform; the build drops the other one. */
export const canvases: Canvases = process.env.TARO_ENV === 'h5' ? h5Canvases : weappCanvases
