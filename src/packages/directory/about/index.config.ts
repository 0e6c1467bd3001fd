export default definePageConfig({ navigationBarTitleText: '关于专家团' })
