export default definePageConfig({ navigationBarTitleText: '专家申请表', enableShareAppMessage: true })
