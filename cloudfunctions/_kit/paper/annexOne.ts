import { annexOneDocx } from './annexOneDocx'
import { annexOnePdf } from './annexOnePdf'
import { cleanPaper } from './cleanPaper'
import type { AnnexOne, PaperFormat } from './papers'

/** 江苏省职业指导专家申请表 in the official layout; long texts make their rows grow, over pages when need be. 附件1 */
export async function printAnnexOne(paper: AnnexOne, format: PaperFormat): Promise<Buffer> {
  const clean = cleanPaper(paper)
  return format === 'docx' ? annexOneDocx(clean) : annexOnePdf(clean)
}
