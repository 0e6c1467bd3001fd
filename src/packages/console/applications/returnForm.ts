import type { CaseView } from '@/domain/contract/applications'
import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import { APPLICATION_FIELDS, APPLICATION_STEPS, type ApplicationField } from '@/domain/rules/applicationSteps'
import { applicationChanges } from '@/domain/rules/applicationWords'
import { CITIES } from '@/domain/rules/cities'

interface Group {
  key: string
  label: string
  options: { value: ApplicationField; label: string }[]
}

/** The fields that can be asked back, by the screens of the form; of what only some paths ask for, what was filled in. */
export function returnable(content: CaseView['content']): Group[] {
  const filled = applicationChanges(EMPTY_APPLICATION, content).map(({ field }) => field)
  const isShown = (field: ApplicationField) =>
    !(field.startsWith('facts.') || field.endsWith('Other') || field === 'consent.reason') || filled.includes(field)
  return APPLICATION_STEPS.map(({ key, label, fields }) => ({
    key,
    label,
    options: fields.filter(isShown).map((value) => ({ value, label: APPLICATION_FIELDS[value] })),
  }))
}

/** What going back means from where the case is, with the words of the button. */
export function returnWords({ state, name, city, batchNo }: CaseView, fields: number) {
  if (state === 'submitted') {
    return {
      title: '退回补正',
      done: '已退回，并通知申请人',
      consequence: `${name}会收到要补正的 ${fields} 栏和原因，补正后重新提交到这里；到本批次市级报送截止仍未补正的，按撤回处理。`,
    }
  }
  if (state === 'recommended') {
    return {
      title: '退回初审',
      done: '已退回初审',
      consequence: `退回后，这 1 份申请的推荐意见和盖章件作废，须重新办理。`,
    }
  }
  return {
    title: `退回${CITIES[city]}市`,
    done: `已退回${CITIES[city]}市`,
    consequence: `只退回${name} 1 人，报送批次 ${batchNo} 的其他人不受影响；已拟定的结果一并取消，${CITIES[city]}市处理后可以补报。`,
  }
}
