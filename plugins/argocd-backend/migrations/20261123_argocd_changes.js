// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('argocd_known_applications', table => {
    table.comment(
      'What was last seen of each application: news differ from it',
    );
    table.text('ref').primary().comment('<instance>/<namespace>/<name>');
    table.text('drift_since').nullable().comment('ISO 8601: out of sync since');
    table.boolean('drift_told').notNullable();
    table.text('syncs').notNullable().comment('JSON');
    table.bigInteger('seen_at').notNullable().comment('Unix seconds').index();
  });
  await knex.schema.createTable('argocd_outbox', table => {
    table.comment('Changes to be told, once each');
    table.text('id').notNullable().comment('Of the change');
    table.text('channel').notNullable().comment('Where it is told');
    table.text('change').notNullable().comment('JSON');
    table.integer('attempts').notNullable();
    table.bigInteger('due_at').notNullable().comment('Unix seconds');
    table.bigInteger('made_at').notNullable().comment('Unix seconds').index();
    table.bigInteger('sent_at').nullable().comment('Unix seconds');
    table.primary(['id', 'channel']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('argocd_outbox');
  await knex.schema.dropTable('argocd_known_applications');
};
