import type { Locator, Page } from '@playwright/test';
import { Session } from '../../src/session/session.ts';
import { hash, type Command } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { keyboard, mouse, type Player } from './players.ts';
import { commandsOf, device, dispatch, hashOf, openStage, row, startsWith, switchOf, t } from './stage.ts';
import { said, story } from './story.ts';

const { chat, frame } = t;
const wechat = { ...t.wechat, ...t.inWechat };
const wecom = { ...t.wecom, ...t.inWecom };
const people = {
	wang: '王女士',
	li: '李先生',
	zhou: '小周',
	zhi: '知晓君',
	zhao: '赵敏',
	he: '何涛'
} as const;
const group = '大理出游小队';
const travel = '云杉旅行';
const books = '青禾书店';

/** The same commands, done without any screen. */
function folded(commands: readonly Command[]): string {
	const session = Session.begin('folded');
	for (const command of commands) session.act(command);
	return hash(session.world);
}

/** Does a stretch of the story; `on screen` is skipped by whoever plays without one. */
type Stretch = (title: string, count: number, onScreen: () => Promise<void>) => Promise<void>;

function onScreen(page: Page): Stretch {
	let done = 0;
	return (title, count, play) =>
		test.step(title, async () => {
			await play();
			done += count;
			await expect
				.poll(() => commandsOf(page).then((all) => all?.slice(done - count)))
				.toEqual(story.slice(done - count, done));
		});
}

function byScript(page: Page): Stretch {
	let done = 0;
	return (title, count) =>
		test.step(title, async () => {
			await dispatch(page, story.slice(done, done + count));
			done += count;
		});
}

/** The whole story, told once for every way of playing it. */
async function tell(page: Page, { press, type, choose }: Player, act: Stretch): Promise<void> {
	const wang = device(page, 'wechat', people.wang);
	const zhou = device(page, 'wechat', people.zhou);
	const li = device(page, 'wechat', people.li);
	const zhi = device(page, 'wechat', people.zhi);
	const work = device(page, 'wecom', people.zhi);
	const desk = device(page, 'console', people.zhao);
	const desk2 = device(page, 'console', people.he);

	const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });
	const tab = (within: Locator, name: string) => within.getByRole('tab', { name: startsWith(name) });
	const log = (within: Locator) => within.getByRole('log');
	const back = (within: Locator) => within.getByRole('button', { name: startsWith(chat.back) });
	const menu = (name: string) => page.getByRole('menuitem', { name, exact: true });

	async function show(name: string) {
		const target = switchOf(page, name);
		if ((await target.getAttribute('aria-pressed')) === 'false') await press(target);
	}
	async function say(within: Locator, text: string) {
		await type(within.getByRole('textbox', { name: chat.say }), text);
		await press(button(within, chat.send));
	}
	async function becomes(within: Locator, option: string) {
		await press(within.getByRole('button', { name: /给谁用$/ }));
		await press(page.getByRole('dialog').getByRole('button', { name: startsWith(option) }));
	}
	/** The refusal names the fact it rests on; it is read and closed. */
	async function refusedBy(fact: string) {
		const card = page
			.getByRole('region')
			.filter({ has: page.getByRole('heading', { level: 2 }), hasText: t.refusal.wanted })
			.last();
		await expect(button(card, t.source.fact(fact))).toBeVisible();
		await expect(card).toContainText(t.refusal.safe);
		await press(button(card, t.refusal.close));
		await expect(card).toHaveCount(0);
	}
	async function showCode() {
		await show(frame.wechat);
		await press(tab(wang, wechat.tabs.me));
		await press(row(wang, wechat.myCode));
	}
	async function scanWang(hello: string) {
		await press(row(work, wecom.ways.scan));
		await press(row(work, wechat.codeLabel(people.wang)));
		await type(work.getByRole('textbox', { name: wecom.hello }), hello);
		await press(button(work, wecom.add));
		await expect(work.getByText(wecom.waiting)).toBeVisible();
	}
	async function wangAccepts() {
		await press(back(wang));
		await press(tab(wang, wechat.tabs.contacts));
		await press(row(wang, wechat.newFriends));
		await press(button(wang, wechat.acceptOf(people.zhi)));
		await expect(wang.getByText(wechat.added).first()).toBeVisible();
	}

	await act('A26 the administrator allows her to add external contacts', 1, async () => {
		await show(frame.console);
		const toggle = desk.getByRole('switch', { name: t.console.permission.label(people.zhi) });
		await press(toggle);
		await expect(toggle).toBeChecked();
	});

	await act('A6 A7 A8 she is told, and scans the code that a customer shows', 1, async () => {
		await showCode();
		await show(frame.wecom);
		await press(row(work, chat.wecomTeam));
		await expect(log(work)).toContainText(chat.interopOpen.title);
		await press(button(log(work), chat.interopOpen.button));
		await scanWang(said.helloToWang);
	});

	await act('A10 the customer accepts', 1, wangAccepts);

	await act('A14 A15 A16 A17 they talk, each in an app of their own', 4, async () => {
		await press(button(work, wecom.send));
		await expect(work.getByText(chat.wechatContact, { exact: true })).toBeVisible();
		await say(work, said.plan);
		await press(back(wang));
		await press(tab(wang, wechat.tabs.chats));
		await expect(row(wang, people.zhi)).toContainText(chat.wecomContact);
		await press(row(wang, people.zhi));
		await expect(log(wang)).toContainText(said.plan);
		await say(wang, said.question);
		await expect(log(work)).toContainText(said.question);
		await press(button(work, chat.morePanel));
		await press(button(work, chat.files));
		await press(button(work, '大理五日行程.pdf'));
		await expect(log(wang).getByRole('link', { name: chat.saveFile('大理五日行程.pdf') })).toBeVisible();
		await press(button(wang, chat.morePanel));
		await press(button(wang, chat.picture));
		await press(button(wang, '客栈.svg'));
		await expect(button(log(work), chat.openPicture('客栈.svg'))).toBeVisible();
		await expect(log(work)).not.toContainText(chat.gone);
	});

	await act('A18 the basic care of a chat', 2, async () => {
		await press(button(work, chat.more));
		for (const name of [chat.pin, chat.mute]) {
			await press(work.getByRole('switch', { name }));
			await expect(work.getByRole('switch', { name })).toBeChecked();
		}
		await press(back(work));
		await press(back(work));
		await expect(row(work, people.wang)).toContainText(chat.muted);
	});

	await act('A9 her card goes to a friend, through her own WeChat', 1, async () => {
		await press(button(work, wecom.addMenu));
		await press(menu(wecom.myCard));
		await press(button(work, wecom.card.toFriend));
		await press(work.getByRole('radio', { name: people.zhou }));
		await press(button(work, wecom.card.send));
		await expect(work.getByRole('status')).toContainText(wecom.card.sent(people.zhou));
	});

	await act('A10 the friend opens it and asks, she accepts', 2, async () => {
		await becomes(wang, people.zhou);
		await press(row(zhou, people.zhi));
		await press(log(zhou).getByRole('button', { name: new RegExp(chat.wecomCard) }));
		await type(zhou.getByRole('textbox', { name: wechat.hello }), said.helloOfZhou);
		await press(button(zhou, wechat.addToContacts));
		await expect(zhou.getByText(wechat.requestSent(people.zhi))).toBeVisible();
		await press(back(work));
		await press(back(work));
		await press(tab(work, wecom.tabs.contacts));
		await press(row(work, wecom.newContacts));
		await press(button(work, `${wecom.accept} ${people.zhou}`));
		await expect(zhou.getByText(wechat.already(people.zhi))).toBeVisible();
	});

	await act('A9 the card as a picture, in the group, from her own WeChat', 2, async () => {
		await press(back(work));
		await press(tab(work, wecom.tabs.me));
		await press(row(work, wecom.myCard));
		await press(button(work, wecom.card.savePicture));
		await expect(work.getByRole('status')).toContainText(wecom.card.saved);
		await press(button(work, wecom.openWechat));
		await press(row(zhi, group));
		await press(button(zhi, chat.morePanel));
		await press(button(zhi, chat.album));
		await press(button(zhi, wechat.sendPicture(people.zhi)));
		await expect(button(log(zhi), chat.openCardPicture(people.zhi))).toBeVisible();
	});

	await act('A9 A10 somebody of the group recognises the code in the picture', 2, async () => {
		await show(frame.wechat);
		await becomes(zhou, people.li);
		await press(row(li, group));
		await press(button(log(li), chat.openCardPicture(people.zhi)));
		await press(button(li, wechat.recognise));
		await type(li.getByRole('textbox', { name: wechat.hello }), said.helloOfLi);
		await press(button(li, wechat.addToContacts));
		await show(frame.wecom);
		await press(back(work));
		await press(tab(work, wecom.tabs.contacts));
		await press(row(work, wecom.newContacts));
		await press(button(work, `${wecom.accept} ${people.li}`));
		await expect(li.getByText(wechat.already(people.zhi))).toBeVisible();
	});

	await act('A19 no sticker', 1, async () => {
		await press(back(work));
		await press(tab(work, wecom.tabs.messages));
		await press(row(work, people.wang));
		await press(button(work, chat.sticker));
		await refusedBy('A19');
	});

	await act('A20 no Moments', 1, async () => {
		await becomes(li, people.wang);
		await press(tab(wang, wechat.tabs.contacts));
		await press(row(wang, people.zhi));
		await press(row(wang, wechat.moments));
		await refusedBy('A20');
	});

	await act('A21 no card to a group', 1, async () => {
		await press(row(wang, wechat.recommend));
		await press(wang.getByRole('radio', { name: startsWith(group) }));
		await press(wang.getByRole('button', { name: startsWith(wechat.send(0)) }));
		await refusedBy('A21');
	});

	await act('A22 not into a group', 1, async () => {
		await press(button(wang, wechat.cancel));
		await press(back(wang));
		await press(tab(wang, wechat.tabs.chats));
		await press(row(wang, group));
		await press(button(wang, chat.more));
		await press(button(wang, wechat.addMember));
		await press(wang.getByRole('checkbox', { name: startsWith(people.zhi) }));
		await refusedBy('A22');
	});

	await act('A13 she leaves: the identity is void at once', 1, async () => {
		await press(back(work));
		await press(tab(work, wecom.tabs.me));
		await press(button(work, wecom.leave));
		const question = page.getByRole('dialog', { name: wecom.leaveAsk(travel) });
		await press(button(question, wecom.leaveDo));
		await expect(work.getByRole('heading', { name: wecom.voided.title })).toBeVisible();
	});

	await act('A13 the chat stays to be read; what is sent comes back with a reason', 1, async () => {
		await press(button(wang, wechat.cancel));
		await press(back(wang));
		await press(back(wang));
		await expect(row(wang, people.zhi)).toContainText(chat.void);
		await press(row(wang, people.zhi));
		await expect(log(wang)).toContainText(said.plan);
		await say(wang, said.later);
		await expect(log(wang)).toContainText(chat.bounced(chat.leftCompany(people.zhi, travel)));
	});

	await act('A12 her friends keep her', 1, async () => {
		await press(button(work, `${wecom.open} ${wecom.yourWechat}`));
		await press(row(zhi, people.zhou));
		await say(zhi, said.toFriend);
		await expect(log(zhi)).toContainText(said.toFriend);
		await expect(log(zhi).getByText(chat.preview.refused)).toHaveCount(0);
	});

	await act('A13 another enterprise invites her: a new identity', 3, async () => {
		await show(frame.console);
		await becomes(desk, `${people.he} ${books}`);
		const sections = desk2.getByRole('navigation', { name: t.console.sectionsLabel });
		await press(button(sections, t.console.sections.members));
		await press(button(desk2, t.console.members.invite));
		const sheet = page.getByRole('dialog', { name: t.console.inviting.title });
		await press(sheet.getByRole('radio', { name: startsWith(people.zhi) }));
		await choose(
			sheet.getByRole('combobox', { name: t.console.inviting.department }),
			t.console.inviting.noDepartment
		);
		await type(sheet.getByRole('textbox', { name: t.console.inviting.position }), said.position);
		await press(button(sheet, t.console.inviting.send));
		await show(frame.wecom);
		await press(button(work, `${wecom.view} ${books}`));
		await expect(work.getByRole('heading', { name: wecom.invitation.title(books) })).toBeVisible();
		await press(button(work, wecom.join));
		await show(frame.console);
		await press(button(sections, t.console.sections.external));
		await press(desk2.getByRole('switch', { name: t.console.permission.label(people.zhi) }));
	});

	await act('A13 under the new identity everybody is added anew', 3, async () => {
		await showCodeOfChat();
		await show(frame.wecom);
		await press(button(work, wecom.addMenu));
		await press(menu(wecom.addContact));
		await scanWang(said.helloAgain);
		await wangAccepts();
		await press(button(work, wecom.send));
		await say(work, said.again);
		await expect(log(work)).toContainText(said.again);
	});

	/** From the chat that she has open. */
	async function showCodeOfChat() {
		await show(frame.wechat);
		await press(back(wang));
		await showCode();
	}
}

for (const way of ['by mouse', 'by keyboard alone', 'by script'] as const)
	test(`P15 P11 the story of the article, ${way}`, async ({ page }) => {
		test.slow();
		await openStage(page);
		const player = way === 'by keyboard alone' ? keyboard(page) : mouse();
		if (way === 'by keyboard alone')
			await player.press(page.getByRole('button', { name: frame.showLog, exact: true }));
		await tell(page, player, way === 'by script' ? byScript(page) : onScreen(page));
		expect(await commandsOf(page)).toEqual(story);
		expect(await hashOf(page)).toBe(folded(story));
	});
