import { BASIC_CONDITIONS } from '@/domain/rules/basicConditions'
import { scan } from './applicant'
import type { Phone } from './phone'
import { journey, SIZES, walk } from './stage'

const NAME = '温如许'
const PROFILE =
  '在人力资源服务行业工作十八年，现任业务总监，负责招聘、培训和职业指导三个团队；主持过六届校园职业规划项目，' +
  '为制造业企业做过用工诊断，累计一对一指导求职者一千二百余人次。'

/** The applicant's one application, where it stands. */
async function openOwn(applicant: Phone): Promise<void> {
  await applicant.go('/apply')
  await applicant.tap(/提交$/)
  await applicant.sees('申请进度')
}

async function signAgain(applicant: Phone): Promise<void> {
  await applicant.tap(/^请签名/)
  await applicant.sign('本人承诺签名')
  await applicant.tap('确认签名')
  await applicant.sees('重签')
  await applicant.tap(/^我同意公开/)
  await applicant.tap('回到核对')
  await applicant.sees('都填好了，请核对后提交')
}

/** Mends what came back about the profile, signs anew and sends the form again. */
async function sendCorrected(applicant: Phone, profile: string): Promise<void> {
  await applicant.tap('去补正')
  await applicant.tap(/^个人简要情况，/)
  await applicant.write('个人简要情况', profile)
  await applicant.tap('回到核对')
  await signAgain(applicant)
  await applicant.tap('重新提交')
  await applicant.sees(/将重新送南京市公共就业服务机构初审，此前各版本都会保留/)
  await applicant.tap('确认提交')
  await applicant.sees('申请已提交')
}

journey(
  'city',
  (stage) => {
    walk('sees what the applicant corrected on the phone, and asks for one more field', async () => {
      const applicant = await stage().person('applicant-returned', SIZES.phone)
      await openOwn(applicant)
      await applicant.sees(/需要补正 \d 处/)
      await stage().look(applicant, 'returned')
      await sendCorrected(applicant, PROFILE)
      await stage().look(applicant, 'sent-again')

      const officer = await stage().person('officer-nanjing')
      await officer.go('/staff')
      await stage().look(officer, 'home')
      await officer.go('/staff/applications')
      await stage().look(officer, 'queue')
      await officer.tap(new RegExp(`，${NAME}，`))
      await officer.sees(/与上次提交相比，改了 \d+ 处/)
      await officer.sees(/累计一对一指导求职者一千二百余人次/)
      await stage().look(officer, 'case')
      await officer.tap('退回补正')
      await officer.pick('证书与简况', '个人简要情况')
      await officer.tap('退回补正')
      await officer.sees(/请填写(退回)?原因/)
      await stage().look(officer, 'reason-missing')
      await officer.write('个人简要情况：退回原因', '请补写近三年服务的重点群体和人数。')
      await officer.sees(/温如许会收到要补正的 1 栏和原因/)
      await officer.tap('退回补正')
      await officer.sees('已退回，并通知申请人')
    })

    walk('recommends with its seal once the applicant has written it, and reports the batch', async () => {
      const applicant = await stage().person('applicant-returned', SIZES.phone)
      await applicant.tab('消息')
      await applicant.sees(/补正/)
      await openOwn(applicant)
      await applicant.sees('请补写近三年服务的重点群体和人数。')
      await sendCorrected(applicant, `${PROFILE}近三年服务高校毕业生八百人次、就业困难人员一百五十人次。`)

      const officer = await stage().person('officer-nanjing')
      await officer.go('/staff/applications')
      await officer.tap(new RegExp(`，${NAME}，`))
      await officer.tap('推荐')
      await officer.tap('推荐')
      await officer.sees('请选择是或否')
      for (const { label } of Object.values(BASIC_CONDITIONS)) await officer.pick(label, '是')
      await officer.tap('填入常用意见')
      await officer.addPicture('盖章件', [await scan('seal.jpg', '同意推荐')])
      await officer.sees(/已选 1，最多 1/)
      await stage().look(officer, 'recommend')
      await officer.tap('推荐')
      await officer.sees('已推荐，等待报送')

      await officer.go('/staff/batch')
      await officer.sees(/待报送（2 人）/)
      await officer.tap('预览并报送 2 人')
      await officer.sees(/报送后名单锁定，共 2 人/)
      await stage().look(officer, 'cover')
      await officer.tap('报送 2 人')
      await officer.sees(/已报送 2 人，批次/)
      await stage().look(officer, 'reported')
      await applicant.go('/apply')
      await applicant.sees('省级评审')
    })
  },
  ['desktop'],
)
