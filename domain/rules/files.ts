const MB = 1_048_576

/** Long edge in px of what people look at on a screen. */
const ON_SCREEN = 1600
/** Long edge in px of papers: A4 at 200 dpi, so that small print and stamps stay readable. */
const PAPER = 2400

const paper = (label: string) => ({ label, kinds: ['jpg', 'png', 'pdf'], maxBytes: 10 * MB, longEdge: PAPER }) as const

/**
 * What a file is uploaded for, which kinds it may be, how large, and how finely its picture is kept: phone and server shrink it to
 * `longEdge` px. `drawn`: the app makes the picture itself, so the phone sends it as it is. 附件1 注, 附件2 注; sizes in bytes.
 */
export const FILE_PURPOSES = {
  consultation: { label: '咨询图片', kinds: ['jpg', 'png'], maxBytes: 10 * MB, longEdge: ON_SCREEN },
  logPhoto: { label: '现场照片', kinds: ['jpg', 'png'], maxBytes: 10 * MB, longEdge: ON_SCREEN },
  logProof: paper('其他证明'),
  portrait: { label: '证件照', kinds: ['jpg', 'png'], maxBytes: 5 * MB, longEdge: ON_SCREEN, drawn: true },
  signature: { label: '本人签名', kinds: ['png'], maxBytes: MB, longEdge: ON_SCREEN, drawn: true },
  applicationProof: paper('资质荣誉等材料'),
  consentScan: paper('单位盖章件'),
  sealScan: paper('市级盖章件'),
  objectionProof: paper('异议材料'),
  vettingProof: paper('核查材料'),
  dismissalProof: paper('解聘材料'),
} as const satisfies Record<string, FileRule>

interface FileRule {
  label: string
  kinds: readonly FileKind[]
  maxBytes: number
  longEdge: number
  drawn?: true
}

export type FileKind = 'jpg' | 'png' | 'pdf'
export type FilePurpose = keyof typeof FILE_PURPOSES

/** The rule of a purpose, by the same type for all of them. */
export function fileRule(purpose: FilePurpose): FileRule {
  return FILE_PURPOSES[purpose]
}
