package counterfoil.checking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlScanTest {

	@ParameterizedTest
	@ValueSource(strings = { "select ';' from t", "select 'it''s;' from t", "select E'it\\'s;' from t",
			"select E'it''s;' from t", "select \";\" from t", "select $$;$$ from t", "select $tag$;$$;$tag$ from t",
			"select 1 -- ;\nfrom t", "select /* ; /* ; */ ; */ 1", "select 1 ; -- the end",
			"select 1;\n/* the end */\n", "select name$1;" })
	void semicolonInQuotesAndCommentsEndsNothing(String sql) {
		assertThat(new SqlScan(sql).second()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 1; select 2", "select ';'; x", "select '\\'; x", "select $a$;$a$; x",
			"select 1 /* */; /* */ x", "select a$b$; x $b$", "select 'e'; x" })
	void codeBehindTheSemicolonIsASecondStatement(String sql) {
		assertThat(new SqlScan(sql).second()).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 1) as c, (select 2", ") select (1", "select ')' )" })
	void parenthesisThatWasNotOpenedIsFound(String sql) {
		assertThat(new SqlScan(sql).strayParenthesis()).isPresent();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "select (1)", "select ')'", "select \")\" -- )\nfrom t", "select (select count(*) from t)" })
	void parenthesesOfTheStatementAreItsOwn(String sql) {
		assertThat(new SqlScan(sql).strayParenthesis()).isEmpty();
	}

	@Test
	void firstWordStandsBehindComments() {
		assertThat(new SqlScan("\n-- delete\n/* insert */ With x as (select 1)").firstWord()).isEqualTo("with");
		assertThat(new SqlScan("-- delete").firstWord()).isEmpty();
		assertThat(new SqlScan("(select 1)").firstWord()).isEmpty();
	}

	@Test
	void onlyQuestionMarksOfOperatorsAreDoubled() {
		assertThat(new SqlScan("select a ? '?', b ?| c -- ?").withQuestionMarksDoubled())
			.isEqualTo("select a ?? '?', b ??| c -- ?");
	}

}
