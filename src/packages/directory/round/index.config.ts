export default definePageConfig({ navigationBarTitleText: '申请批次', enableShareAppMessage: true })
