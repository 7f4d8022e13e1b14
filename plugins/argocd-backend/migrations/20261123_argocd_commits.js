// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('argocd_commits', table => {
    table.comment('Commits that Argo CD was asked for: they never change');
    table.text('repo_url').notNullable();
    table.text('revision').notNullable().comment('SHA');
    table.text('author').nullable();
    table.text('message').nullable();
    table.text('committed_at').nullable().comment('ISO 8601');
    table
      .bigInteger('unknown_until')
      .nullable()
      .comment('Unix seconds: no such commit; to be asked again then');
    table.primary(['repo_url', 'revision']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('argocd_commits');
};
