/** The job that tells people of the answers of one batch; its payload names the batch, no words. */
export const tellAnswersJob = 'voices.tell-answers'
