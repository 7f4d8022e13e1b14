// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('slo_trends', table => {
    table.comment(
      'Budget left of each SLO over its window, looked up once an hour',
    );
    table.text('source').notNullable().comment('Name of the source');
    table.text('slo').notNullable().comment('Id of the SLO on that source');
    table.bigInteger('written_at').notNullable().comment('Unix seconds');
    table
      .bigInteger('start')
      .notNullable()
      .comment('Unix seconds of the first point');
    table.integer('step_seconds').notNullable();
    table
      .text('remaining')
      .notNullable()
      .comment('JSON: budget left per point, null for none');
    table
      .bigInteger('first_seen')
      .nullable()
      .comment('Unix seconds, if within the window');
    table
      .double('coverage')
      .nullable()
      .comment('Share of the window with data');
    table.primary(['source', 'slo']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('slo_trends');
};
