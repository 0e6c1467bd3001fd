import { digest } from '../_kit/identity'
import type { Clock, Step } from './step'
import * as store from './store'

/** WeChat promises its verdict within half an hour. */
const VERDICT_WITHIN_MS = 30 * 60_000

/** Tells the centre of pictures whose content check does not come, once for each. Until it does, nobody but the owner sees them. */
export const reportUnchecked: Step = {
  name: 'pictures',
  async run({ nowAt }: Clock) {
    const files = await store.uncheckedSince(nowAt - VERDICT_WITHIN_MS)
    if (files.length === 0) return 0
    const keys = files.map((file) => file._id)
    await store.tell(`unchecked:${digest(keys)}`, {
      to: 'centre',
      title: '有图片没有完成内容检查',
      body: `${files.length} 张图片上传超过 30 分钟仍无检查结果，暂不对他人显示，请人工查看`,
      opens: 'packages/console/pictures/index',
    })
    await store.markTold(files)
    return files.length
  },
}
