import { cast } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { device, dispatch, openStage, saved, t } from './stage.ts';
import { agree, saidIn, say, together, writes } from './windows.ts';

const { frame, windows: texts } = t;

test('P9 a device in a window of its own: opened from its menu, in step, by hand, whoever leads; a wrong address is told', async ({
	context,
	page: stage
}) => {
	await openStage(stage);
	const name = frame.device(frame.wechat, '王女士');
	await stage.getByRole('button', { name: texts.menu(name) }).click();
	const [alone] = await Promise.all([
		context.waitForEvent('page'),
		stage.getByRole('menuitem', { name: texts.own }).click()
	]);
	await expect(alone).toHaveTitle(texts.title(name, frame.brand));
	await expect(alone).toHaveURL(new RegExp(`#/window/wechat/${cast.wang}$`));
	await together(stage, alone);
	await expect(alone.getByText(texts.alone)).toBeVisible();
	await expect(alone.getByRole('main').getByRole('region')).toHaveCount(1);
	await axe(alone);

	// It and what is done in it is done on the stage.
	await dispatch(stage, [say('one')]);
	const wang = device(alone, 'wechat', '王女士');
	await expect(wang.getByRole('button', { name: /^大理出游小队/ })).toContainText('one');
	await wang.getByRole('button', { name: /^大理出游小队/ }).click();
	await wang.getByRole('textbox', { name: t.chat.say }).fill('two');
	await wang.getByRole('textbox', { name: t.chat.say }).press('Enter');
	await expect.poll(() => saidIn(stage)).toEqual(['one', 'two']);

	// Another session on the stage: the device goes along.
	await stage.getByRole('button', { name: frame.restart, exact: true }).click();
	await stage
		.getByRole('dialog', { name: t.log.restartTitle })
		.getByRole('button', { name: t.log.restartDo })
		.click();
	await expect.poll(() => saidIn(alone)).toEqual([]);
	await expect(wang).toBeVisible();
	await together(stage, alone);

	// The window that leads is closed; what is left is reloaded.
	await stage.close();
	await writes(alone);
	await dispatch(alone, [say('three')]);
	await saved(alone);
	await alone.reload();
	await expect(device(alone, 'wechat', '王女士')).toBeVisible();
	expect(await saidIn(alone)).toEqual(['three']);

	await device(alone, 'wechat', '王女士')
		.getByRole('button', { name: new RegExp(frame.owner(frame.wechat)) })
		.click();
	await alone.getByRole('dialog').getByRole('button', { name: '李先生' }).click();
	await expect(alone).toHaveTitle(texts.title(frame.device(frame.wechat, '李先生'), frame.brand));
	await alone.goto(`./#/window/wecom/identity:999`);
	await expect(alone.getByRole('heading', { name: texts.noOwner })).toBeVisible();
	await alone.goto('./#/window/phone/account:0');
	await expect(alone.getByRole('heading', { name: texts.noDevice })).toBeVisible();
	await alone.getByRole('link', { name: texts.toStage }).click();
	await expect(alone.getByRole('tablist', { name: frame.devices })).toBeVisible();
	expect(await saidIn(alone)).toEqual(['three']);
});

test('P9 a device of a lesson in a window of its own is on the session of that lesson', async ({
	context
}) => {
	const [lesson, alone, wrong] = await Promise.all([0, 1, 2].map(() => context.newPage()));
	if (!lesson || !alone || !wrong) throw new Error('no pages');
	await openStage(lesson, './#/lesson/before-and-after');
	await openStage(alone, `./#/window/wechat/${cast.wang}?in=before-and-after`);
	await together(lesson, alone);
	await dispatch(alone, [say('hello')]);
	await agree(lesson, alone);
	await expect(alone.getByRole('link', { name: texts.toLesson })).toHaveAttribute(
		'href',
		'#/lesson/before-and-after'
	);
	await wrong.goto(`./#/window/wechat/${cast.wang}?in=nothing`);
	await expect(wrong.getByRole('heading', { name: texts.noLesson })).toBeVisible();
});
