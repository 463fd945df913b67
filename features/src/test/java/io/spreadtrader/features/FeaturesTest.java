package io.spreadtrader.features;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs every feature file beside this class; a step without a definition fails. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("io.spreadtrader.features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "io.spreadtrader.features")
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = "summary")
class FeaturesTest {}
