import type { ConsultationAct, ConsultationView } from '@/domain/contract/consultations'
import { SETTINGS } from '@/domain/rules/settings'
import { dueWords } from '../standing'

/** Acts that change the consultation by one tap and a confirmation. */
export type Step = 'accept' | 'shareContact' | 'offer' | 'withdraw' | 'close' | 'block'

interface StepWords {
  /** On the button; the contract's word unless it depends on what is there. */
  verb?: (view: ConsultationView) => string
  /** What it leads to, in one sentence with the real numbers. */
  consequence: (view: ConsultationView) => string
  done: string
  danger?: boolean
}

const DAYS = SETTINGS.answerWithinWorkingDays.value
const byWhen = ({ dueAt }: ConsultationView) => dueWords(dueAt) || `${DAYS} 个工作日内`

const AFTER_CLOSING = {
  client: '结束后双方不能再留言，咨询记录仍可查看；得到过专家答复的，可以评价这次服务。',
  expert: '结束后双方不能再留言，咨询记录仍可查看；提问人可以评价，您可以填写服务日志。',
  duty: '结束后双方不能再留言，咨询记录仍可查看。',
} as const satisfies Record<ConsultationView['role'], string>

export const STEPS = {
  accept: {
    consequence: (view) =>
      view.stage === 'direct'
        ? `接受后请在 ${byWhen(view)} 答复，到期未答复会自动转给同领域专家。`
        : `接受后由您一人负责答复，其他人不能再接受；请在 ${DAYS} 个工作日内答复。`,
    done: '已接受，请尽快答复',
  },
  shareContact: {
    verb: (view) => (view.contact.theirsShared ? '同意交换电话' : '交换联系方式'),
    consequence: (view) =>
      view.contact.theirsShared
        ? '对方已经同意。您同意后，双方马上互相看到登记的手机号，不能收回。'
        : '您同意后，要等对方也同意，双方才互相看到登记的手机号。',
    done: '已同意交换联系方式',
  },
  offer: {
    consequence: () => `转给同领域专家后，由一位专家认领答复；${DAYS} 个工作日内无人认领，会转给您所在城市的值班台。`,
    done: '已转给同领域专家',
  },
  withdraw: {
    consequence: () => '撤回后对方不再答复，不能恢复；需要时可以重新提问。',
    done: '已撤回',
    danger: true,
  },
  close: { consequence: (view) => AFTER_CLOSING[view.role], done: '咨询已结束' },
  block: {
    consequence: (view) =>
      view.role === 'client'
        ? '不再联系后，您和这位专家之间不能再发起新的咨询；这次咨询的记录仍然保留。'
        : '不再联系后，这位提问人不能再向您提问；这次咨询的记录仍然保留。',
    done: '已设为不再联系',
    danger: true,
  },
} as const satisfies Record<Step, StepWords>

const WORDS: Readonly<Record<Step, StepWords>> = STEPS

export function wordsOf(step: Step): StepWords {
  return WORDS[step]
}

export function isStep(act: ConsultationAct): act is Step {
  return Object.hasOwn(STEPS, act)
}
