/** 「能与不能」：谁能对谁做什么，从何时起，出处在哪。 */
export const gaps = {
	title: '能与不能'
};
