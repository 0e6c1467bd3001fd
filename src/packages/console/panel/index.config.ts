export default definePageConfig({ navigationBarTitleText: '评审小组', enableShareAppMessage: true })
