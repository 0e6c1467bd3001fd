export default definePageConfig({ navigationBarTitleText: '服务时间与接单' })
