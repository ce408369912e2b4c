/* What stands on the desktops: the admin console, and the enterprise's own CRM. */

export const console = [
	'section.home',
	'section.members',
	'section.external',
	'section.apps',
	'section.plugin',
	'section.tools',
	'section.enterprise',
	'enterprise.verify.submit',
	/** What the trainer does in the platform’s name: this and the three after it. */
	'enterprise.verify.pass',
	'enterprise.verify.reason',
	'enterprise.verify.sendBack',
	'enterprise.verify.lapse',
	'enterprise.apply',
	'enterprise.decide',
	'enterprise.admit',
	'enterprise.decline',
	'admins.add',
	'admins.change',
	'admins.member',
	'admins.right',
	'admins.takeBack',
	'admins.save',
	'external.crm',
	'external.openCrm',
	/** Has the linked CRM told by callbacks. */
	'external.listen',
	'external.callbacks',
	/** In the question how the CRM is told. */
	'callbacks.show',
	'callbacks.copy',
	'callbacks.url',
	'callbacks.token',
	'callbacks.encodingAesKey',
	'callbacks.make',
	'callbacks.event',
	'callbacks.manner',
	'callbacks.test',
	'callbacks.save',
	'external.usage',
	'usage.find',
	'usage.way',
	/** The head of a column, by its name; likewise in the other tables. */
	'usage.sort',
	'usage.export',
	/** Reading what the linked CRM has. */
	'external.customers',
	'customers.find',
	'customers.sort',
	/** Of the account of a leaver's customer. */
	'external.handover',
	/** The switch of a member's right; of an identity. */
	'external.member',
	/** The switch of a department's right; of a department. */
	'external.department',
	'external.all',
	'external.some',
	/** In the question before a grant that reaches several. */
	'external.confirm',
	'members.invite',
	'members.import',
	'members.export',
	'import.file',
	'import.sample',
	'import.confirm',
	/** Shows its members; of a department. */
	'members.department',
	/** Of a column. */
	'members.sort',
	'members.previous',
	'members.next',
	'members.edit',
	'edit.department',
	'edit.position',
	'edit.save',
	'department.add',
	/** What can be done with it; of a department. */
	'department.more',
	'department.within',
	'department.rename',
	'department.move',
	'department.remove',
	/** In the question about a department: this and the two after it. */
	'department.name',
	'department.parent',
	'department.save',
	/** Of a person. */
	'invite.person',
	'invite.position',
	'invite.send',
	/** What can be done with a member; of an identity. */
	'members.more',
	'members.suspend',
	'members.reinstate',
	'members.withdraw',
	'members.remove',
	'remove.confirm',
	'suspend.confirm',
	'announce.text',
	'announce.post',
	'apps.add',
	/** Of an app's number. */
	'apps.range',
	/** Shows it; of an app that may call the interface. */
	'apps.secret',
	'apps.name',
	/** Of a member or a department, or `all`. */
	'apps.choose',
	'apps.save',
	'company.edit',
	'company.name',
	'company.shortName',
	/** Of a drawn logo. */
	'company.logo',
	'company.save',
	'tools.kind',
	'tools.by',
	'tools.sort',
	/** Goes back to what was done; of an entry. */
	'tools.back'
] as const;

export const crm = [
	'section.customers',
	'section.todos',
	'section.ways',
	'section.syncs',
	'customers.search',
	'customers.owner',
	'customers.way',
	'customers.standing',
	/** A row of the list; of a customer's number. */
	'customers.open',
	'customers.previous',
	'customers.next',
	'customer.back',
	'customer.note',
	'customer.note.save',
	/** Puts one of the enterprise's tags on the customer, or takes it off; of a tag. */
	'tags.mark',
	'tags.group',
	'tags.name',
	'tags.add',
	'customer.order',
	'customer.order.yuan',
	'customer.order.save',
	/** Whoever is to take a customer over; of a customer's number, like the two after it. */
	'todos.to',
	'todos.assign',
	'todos.done',
	/** 联系我: a new one, and what is said of it. */
	'ways.add',
	'ways.member',
	'ways.remark',
	'ways.state',
	'ways.skipVerify',
	'ways.save',
	/** Of the one in a row, counted from the newest. */
	'ways.change',
	'ways.remove',
	'ways.remove.yes',
	/** Reads everything anew. */
	'syncs.now',
	/** By which interfaces. */
	'syncs.years'
] as const;
