/** The thirteen city agencies of the province, by GB/T 2260 code. 第六条(二) */
export const CITIES = {
  '320100': '南京',
  '320200': '无锡',
  '320300': '徐州',
  '320400': '常州',
  '320500': '苏州',
  '320600': '南通',
  '320700': '连云港',
  '320800': '淮安',
  '320900': '盐城',
  '321000': '扬州',
  '321100': '镇江',
  '321200': '泰州',
  '321300': '宿迁',
} as const

export type City = keyof typeof CITIES
