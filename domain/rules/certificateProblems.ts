import type { CertificateEntry } from './applicationContent'
import { isDay } from './shanghai'

/**
 * What a row of 已获职业资格/技能等级证书 lacks; `at` counts rows from 0. Only the three fields of article 5(1) are graded for certain, so
 * others may come without a level. The scan may also be among the proofs. 附件1
 */
export function certificateProblems(
  entry: CertificateEntry,
  at: number,
  todayOn: string,
): { field: string; message: string }[] {
  const row = `第 ${at + 1} 个证书`
  const wanting = [
    entry.name === '' && { key: 'name', message: `请填写${row}的名称` },
    entry.field === '' && { key: 'field', message: `请选择${row}的专业` },
    entry.level === '' && entry.field !== 'other' && { key: 'level', message: `请选择${row}的等级` },
    entry.number === '' && { key: 'number', message: `请填写${row}的编号` },
    !isDay(entry.issuedOn) && { key: 'issuedOn', message: `请选择${row}的发证日期` },
    entry.issuedOn > todayOn && { key: 'issuedOn', message: `${row}的发证日期不能晚于今天` },
    entry.issuer === '' && { key: 'issuer', message: `请填写${row}的发证机构` },
  ]
  return wanting.flatMap((each) => (each ? [{ field: `certificates.${at}.${each.key}`, message: each.message }] : []))
}
