import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { ApplicationDoc } from '../_kit/selectionDocuments'

const RELEASED: readonly ApplicationState[] = ['shortlisted', 'centreDeclined']

/** Whether a result was released that can still be undone: until then nobody outside the centre knows. 第六条(三) */
export function isResultHidden(
  { state, resultAt }: Pick<ApplicationDoc, 'state' | 'resultAt'>,
  nowAt: number,
): boolean {
  return RELEASED.includes(state) && resultAt > nowAt
}

/** The state as the applicant may know it. */
export function ownState(application: ApplicationDoc, nowAt: number): ApplicationState {
  return isResultHidden(application, nowAt) ? 'reported' : application.state
}

const NOT_CHOSEN = '感谢您的申请。本批次未能入选，欢迎关注以后的批次。'

const WORDS: Record<ApplicationState, string> = {
  draft: '',
  awaitingUnit: '',
  submitted: '',
  returned: '',
  recommended: '',
  reported: '',
  shortlisted: '已列入拟聘任名单，接下来向社会公示。',
  publicised: '正在向社会公示，公示结束后由省中心聘任。',
  held: '公示期间收到需要核实的情况，省中心正在核查，结果会告知您。',
  appointed: '您已受聘为江苏省职业指导专家，感谢您加入专家团。',
  cityDeclined: NOT_CHOSEN,
  centreDeclined: NOT_CHOSEN,
  withdrawn: '',
}

/** How it ended or stands, in neutral words; '' while there is nothing to say. What officers wrote stays with them. */
export function resultWords(application: ApplicationDoc, nowAt: number): string {
  return WORDS[ownState(application, nowAt)]
}
