/** The job that takes one notice to a person by e-mail or text message; its payload names the notice, no words. */
export const deliverJob = 'notifications.deliver'
