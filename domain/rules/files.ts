/** What a file is uploaded for, which kinds it may be, and how large. 附件2 注; sizes in bytes. */
export const FILE_PURPOSES = {
  consultation: { label: '咨询图片', kinds: ['jpg', 'png'], maxBytes: 10_485_760 },
  logPhoto: { label: '现场照片', kinds: ['jpg', 'png'], maxBytes: 10_485_760 },
  logProof: { label: '其他证明', kinds: ['jpg', 'png', 'pdf'], maxBytes: 10_485_760 },
  portrait: { label: '证件照', kinds: ['jpg', 'png'], maxBytes: 5_242_880 },
} as const satisfies Record<string, { label: string; kinds: readonly FileKind[]; maxBytes: number }>

export type FileKind = 'jpg' | 'png' | 'pdf'
export type FilePurpose = keyof typeof FILE_PURPOSES
